package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Span;

/** A span that some mechanism takes for a name. */
record Candidate(Span span, EntityType type, String evidence, double strength) {}
