package dealfacts.deal;

/**
 * A sentence and the deal that it tells: {@code 海川集团完成对禾木电子的收购。} and {@code acquirer=海川集团;
 * target=禾木电子; status=completed}.
 */
public record Told(String sentence, String deal) {}
