package dealfacts.deal.passage;

import java.util.List;

/** Reads the deals that the triggers of one kind open in a passage. */
public interface FrameRule {

  /**
   * @param triggers all triggers of this rule's frames in the passage, in the order of the text
   * @param drafts receives what was found
   */
  void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts);
}
