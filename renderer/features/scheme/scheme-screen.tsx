import { useReviewId } from '../../host/open-review.ts';
import { LibraryScreen } from './library-screen.tsx';
import { useBuiltInScheme, useReviewScheme } from './scheme-queries.ts';
import { SchemeView } from './scheme-view.tsx';
import { useSchemeShown } from './scheme-place.ts';

const BuiltInScheme = ({ id }: { readonly id: string }) => (
  <SchemeView query={useBuiltInScheme(id)} inReview={false} />
);

const ReviewScheme = () => <SchemeView query={useReviewScheme(useReviewId())} inReview />;

/** 评审方案: the list of built-in ones, one of them, or that of the review. */
export const SchemeScreen = () => {
  const place = useSchemeShown((state) => state.place);
  if (place?.of === 'review') return <ReviewScheme />;
  if (place?.of === 'built-in') return <BuiltInScheme key={place.id} id={place.id} />;
  return <LibraryScreen />;
};
