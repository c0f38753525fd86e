package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.learning.editing.PieceChanged;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.federation.learning.search.SearchSource;

/** Lets articles and documents be found by their words. */
@ApplicationScoped
class SearchableArticles implements SearchSource {

    private final ArticleRepository articles;
    private final SearchIndex index;

    SearchableArticles(ArticleRepository articles, SearchIndex index) {
        this.articles = articles;
        this.index = index;
    }

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public List<UUID> following(UUID id, int atMost) {
        return articles.following(id, atMost);
    }

    @Override
    public void enter(UUID id) {
        enter(articles.held(id));
    }

    void changed(@Observes PieceChanged change) {
        if (change.piece() instanceof Article article) {
            enter(article);
        }
    }

    private void enter(Article article) {
        String text = article.summary + '\n' + Markdown.of(article.body).words();
        index.put(
                SearchKind.ARTICLE,
                article.id,
                parts(text).stream().map(part -> document(article, part)).toList());
    }

    private static SearchDocument document(Article article, String part) {
        return new SearchDocument(
                article.title, article.topics, part, List.of(), article.org, article.publishedAt, "und");
    }

    /** A text that is longer than is searched is cut where a line ends, so that no word is. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > SearchDocument.LONGEST) {
            int most = start + SearchDocument.LONGEST;
            int line = text.lastIndexOf('\n', most);
            int end = line > start ? line : text.offsetByCodePoints(most, -1);
            parts.add(text.substring(start, end));
            start = end;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
