package dealfacts.deal.passage;

import dealfacts.deal.Frame;
import dealfacts.text.Span;

/**
 * A word that opens a frame.
 *
 * @param nominal whether it stands as a noun or before one ({@code 收购协议}, {@code 减持计划}): it tells a
 *     deal only where arguments stand beside it
 */
public record Trigger(Span span, Frame frame, String word, boolean nominal) {}
