package dealfacts.ingest;

/**
 * Turns a document's bytes into an article, or says why it cannot. One instance serves all threads;
 * the same bytes give the same article.
 */
public final class ArticleParser {
  private final IngestOptions options;
  private final PageParser pages;

  public ArticleParser(IngestOptions options) {
    this.options = options;
    this.pages = new PageParser(SiteRules.load(options.siteRules()));
  }

  /** Never throws for what the bytes hold. */
  public Ingested parse(RawDocument raw) {
    try {
      return switch (raw.format()) {
        case JSONL -> JsonRecord.parse(raw, options, pages);
        case HTML, WARC -> {
          Charsets.Decoded decoded = Charsets.decode(raw.bytes(), raw.charsetHint());
          Draft draft = new Draft(raw, decoded.charset(), options);
          pages.read(decoded.text(), draft);
          yield draft.finish();
        }
        case FEED -> FeedItem.parse(raw, options, pages);
        case TXT -> {
          Charsets.Decoded decoded = Charsets.decode(raw.bytes(), raw.charsetHint());
          Draft draft = new Draft(raw, decoded.charset(), options);
          PlainText.read(decoded.text(), draft);
          yield draft.finish();
        }
      };
    } catch (Unreadable e) {
      return Rejection.of(raw.path(), raw.record(), e.reason(), e.detail());
    } catch (RuntimeException | StackOverflowError e) {
      return Rejection.of(raw.path(), raw.record(), Rejection.Reason.DEFECT, e.toString());
    }
  }
}
