package org.federation.learning.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An article's text (CommonMark 0.31, with the tables of GitHub's) with the addresses of its own: attachments by their
 * name, and {@code lecture:<id>?t=<seconds>} into a lecture.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            // What is nested deeper is no text anyone reads, and costs more than it is worth.
            .maxOpenBlockParsers(50)
            .build();
    private static final String LECTURE = "lecture:";
    private static final Pattern POINT = Pattern.compile(
            LECTURE + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\?t=(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?|mailto):.*", Pattern.CASE_INSENSITIVE);

    private final String source;

    private Markdown(String source) {
        this.source = source;
    }

    static Markdown of(String source) {
        return new Markdown(source);
    }

    /**
     * Where it points into lectures, each place once, in order.
     *
     * @throws Problem 422 {@code lecture-link} for a link of this kind in another form
     */
    List<LecturePoint> lecturePoints() {
        List<LecturePoint> points = new ArrayList<>();
        for (Link link : all(parsed(), Link.class)) {
            if (link.getDestination().startsWith(LECTURE)) {
                LecturePoint point = point(link.getDestination());
                if (point == null) {
                    throw Problem.unprocessable("lecture-link").args(link.getDestination());
                }
                points.add(point);
            }
        }
        return points.stream().distinct().toList();
    }

    /** Names it uses of attachments that are not there. */
    List<String> missing(Function<String, @Nullable Attached> attached) {
        Node document = parsed();
        List<String> missing = new ArrayList<>();
        all(document, Image.class).forEach(image -> missing.add(image.getDestination()));
        all(document, Link.class).stream()
                .map(Link::getDestination)
                .filter(to -> point(to) == null && !ELSEWHERE.matcher(to).matches() && !to.startsWith("#"))
                .forEach(missing::add);
        return missing.stream()
                .filter(name -> attached.apply(name) == null)
                .distinct()
                .toList();
    }

    /** What is read of it, paragraph by paragraph. */
    String words() {
        return words(parsed());
    }

    /** How long reading it takes, in seconds. */
    int readingSeconds(ArticleForm form) {
        Node document = parsed();
        return ReadingTime.seconds(
                form, words(document), all(document, Image.class).size());
    }

    /** HTML that is safe to show, its attachments at the addresses given; what is not attached is left out. */
    String html(Function<String, @Nullable Attached> attached) {
        Node document = parsed();
        // The page's own title is its only heading of the first level.
        all(document, Heading.class).forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() + 1)));
        Map<Node, Attached> pictures = new HashMap<>();
        for (Image image : all(document, Image.class)) {
            Attached picture = attached.apply(image.getDestination());
            if (picture == null || picture.width() == null) {
                replaceByContent(image);
            } else {
                image.setDestination(picture.url());
                pictures.put(image, picture);
            }
        }
        all(document, Link.class).forEach(link -> direct(link, attached));
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> attributes(pictures))
                .build();
        return SafeHtml.of(renderer.render(document));
    }

    private static void direct(Link link, Function<String, @Nullable Attached> attached) {
        LecturePoint point = point(link.getDestination());
        Attached file = attached.apply(link.getDestination());
        if (point != null) {
            link.setDestination("/lectures/" + point.lectureId() + "?t=" + point.atSeconds());
        } else if (file != null) {
            link.setDestination(file.url());
        } else if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
            replaceByContent(link);
        }
    }

    private static AttributeProvider attributes(Map<Node, Attached> pictures) {
        return (node, tag, attributes) -> {
            Attached picture = pictures.get(node);
            if (picture != null) {
                attributes.put("width", String.valueOf(picture.width()));
                attributes.put("height", String.valueOf(picture.height()));
                attributes.put("loading", "lazy");
            }
            if (node instanceof Link link
                    && ELSEWHERE.matcher(link.getDestination()).matches()) {
                attributes.put("target", "_blank");
            }
        };
    }

    private static @Nullable LecturePoint point(String destination) {
        Matcher point = POINT.matcher(destination);
        if (!point.matches()) {
            return null;
        }
        String seconds = point.group(2);
        return new LecturePoint(UUID.fromString(point.group(1)), seconds == null ? 0 : Integer.parseInt(seconds));
    }

    private static void replaceByContent(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }

    /** What is read of it: neither addresses nor marks. */
    private static String words(Node document) {
        StringBuilder words = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                if (parent instanceof Block || parent instanceof CustomNode) {
                    words.append('\n');
                }
            }
        });
        return words.toString();
    }

    private Node parsed() {
        return PARSER.parse(source);
    }

    private static <N extends Node> List<N> all(Node document, Class<N> kind) {
        List<N> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                    if (kind.isInstance(node)) {
                        found.add(kind.cast(node));
                    }
                }
                super.visitChildren(parent);
            }
        });
        return found;
    }
}
