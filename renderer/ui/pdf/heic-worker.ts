/*
 * libheif in a worker of its own. heic-to keeps the worker as text that it would start from a `blob:` address, which the
 * window's policy refuses; the build puts that text here instead (renderer/heic-decoder.mjs), as a file like any other.
 */
import 'heic-to/csp';
