package dealfacts.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts one container into documents, one after the other, holding no more than one of them. */
interface Cutter extends Closeable {
  /**
   * The next document, or why it is lost; null behind the last one.
   *
   * @throws IOException where nothing further can be read
   */
  @Nullable Raw next() throws IOException;

  /** How many records so far hold no article by their kind (images, requests). */
  default int skipped() {
    return 0;
  }
}
