import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useSchemeShown } from '../../../../renderer/features/scheme/scheme-place.ts';
import { useNavigation } from '../../../../renderer/host/navigation.ts';
import { asReviewId, asSubmissionId } from '../../../../shared/domain/ids.ts';

vi.mock('../../../../renderer/host/client.ts', () => ({ host: {} }));

const placeOf = () => useSchemeShown.getState().place?.of;

describe('a scheme that is read in place of a stage', () => {
  beforeEach(() => {
    useNavigation.setState({ reviewId: asReviewId('r-1'), stage: 'scoring' });
    useSchemeShown.getState().open({ of: 'review' });
  });

  it('closes when one goes to a stage, also to the one that lies behind', () => {
    useNavigation.getState().goTo('intake');
    expect(placeOf()).toBeUndefined();
    useSchemeShown.getState().open({ of: 'review' });
    useNavigation.getState().goTo('intake');
    expect(placeOf()).toBeUndefined();
  });

  it('closes when another review is opened', async () => {
    await useNavigation.getState().openReview(asReviewId('r-2'));
    expect(placeOf()).toBeUndefined();
  });

  it('stays while a seat is handed over', () => {
    useNavigation.setState({ leaving: true });
    useNavigation.setState({ seat: null, submissionId: asSubmissionId('s'), leaving: false });
    expect(placeOf()).toBe('review');
    expect(useNavigation.getState().stage).toBe('scoring');
  });
});
