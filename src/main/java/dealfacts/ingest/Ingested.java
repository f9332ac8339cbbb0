package dealfacts.ingest;

/** What came of one document: an article, or the reason why there is none. */
public sealed interface Ingested permits Article, Rejection {
  /** Where it was read from, relative to the input folder. */
  String path();
}
