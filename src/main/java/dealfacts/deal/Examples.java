package dealfacts.deal;

import java.util.List;

/** What a rule reads and what it passes over. */
public record Examples(List<Told> accepts, List<String> rejects) {

  public Examples {
    if (accepts.isEmpty() || rejects.isEmpty()) {
      throw new IllegalArgumentException("a rule needs examples it accepts and others it rejects");
    }
    accepts = List.copyOf(accepts);
    rejects = List.copyOf(rejects);
  }
}
