package org.federation.learning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.federation.learning.presence.Measure;
import org.jspecify.annotations.Nullable;

/** A report as a table: headings, the total, and the rows. Its cells are texts, numbers or nothing. */
final class ReportSheet {

    /** Stands for what is suppressed. */
    private static final String WITHHELD = "*";

    private final CoverageReport report;
    private final Breakdown by;
    private final ReportTexts texts;

    ReportSheet(CoverageReport report, ReportTexts texts) {
        this.report = report;
        this.by = Breakdown.named(report.by());
        this.texts = texts;
    }

    /** Short enough for the name of a sheet. */
    String name() {
        return texts.text("title");
    }

    private String title() {
        return texts.text("title") + " " + report.org() + " " + report.from() + "–" + report.to();
    }

    /** What is to be known for reading it. */
    List<String> notes() {
        return List.of(
                title(),
                texts.text("note.suppressed"),
                texts.text("note.once"),
                texts.text("as-of") + " " + report.asOf());
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        headings.add(texts.text("key." + by.label()));
        headings.add(texts.text("name"));
        headings.add(texts.text("members"));
        for (Measure measure : Measure.values()) {
            if (by.measures().contains(measure)) {
                String name = measure.name().toLowerCase(Locale.ROOT);
                Stream.of("workers", "share", "events").forEach(what -> headings.add(texts.text(name + "." + what)));
            }
        }
        return headings;
    }

    Stream<List<@Nullable Object>> rows() {
        return Stream.concat(
                Stream.of(cells(report.total(), texts.text("total"))),
                report.rows().stream().map(row -> cells(row, name(row))));
    }

    private List<@Nullable Object> cells(CoverageRow row, String name) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.key());
        cells.add(name);
        cells.add(row.members());
        for (Measure measure : Measure.values()) {
            if (by.measures().contains(measure)) {
                addFigure(row.of(measure), cells);
            }
        }
        return cells;
    }

    private static void addFigure(@Nullable Figure figure, List<@Nullable Object> cells) {
        if (figure == null || figure.suppressed()) {
            cells.addAll(List.of(WITHHELD, WITHHELD, WITHHELD));
        } else {
            cells.add(figure.workers());
            cells.add(figure.share());
            cells.add(figure.events());
        }
    }

    private String name(CoverageRow row) {
        String name = Objects.requireNonNullElse(row.name(), row.key());
        return switch (by) {
            case UNIT -> row.itself() ? name + texts.text("itself") : name;
            case CHANNEL, SEGMENT -> texts.text(by.label() + "." + row.key(), row.key());
            case LECTURE, ZONE, DAY -> name;
        };
    }
}
