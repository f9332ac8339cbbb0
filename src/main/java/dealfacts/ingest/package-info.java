/**
 * From files to articles: charset, page, title, date, body. The only package that imports jsoup.
 */
@NullMarked
package dealfacts.ingest;

import org.jspecify.annotations.NullMarked;
