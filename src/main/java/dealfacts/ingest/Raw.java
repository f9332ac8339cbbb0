package dealfacts.ingest;

/**
 * What a container holds at one place: the bytes of a document, or the reason why they are lost.
 */
public sealed interface Raw permits RawDocument, Rejection {
  /** Where it was read from, relative to the input folder. */
  String path();

  /** Which part of the file, see {@link RawDocument#record()}. */
  String record();
}
