package dealfacts.ingest;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One input file.
 *
 * @param path relative to the input folder, with {@code /} on every system; the bare name where the
 *     input is a file
 * @param file where it lies
 * @param size in bytes, when it was listed
 * @param modified when it was last written
 */
public record SourceFile(String path, Path file, long size, Instant modified) {}
