package org.federation.learning.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A report as a file to be kept, written row by row as it goes out. */
final class ReportFile {

    /** Without it Excel takes UTF-8 for the system's own encoding, and Chinese for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CoverageReport report;
    private final ReportSheet sheet;

    ReportFile(CoverageReport report, ReportTexts texts) {
        this.report = report;
        this.sheet = new ReportSheet(report, texts);
    }

    RestResponse<StreamingOutput> as(Format format) {
        String name = "coverage-%s-%s-%s-%s.%s"
                .formatted(report.org(), report.by(), report.from(), report.to(), format.extension());
        StreamingOutput file = format == Format.CSV ? this::csv : this::workbook;
        return ResponseBuilder.ok(file, format.mediaType().withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void csv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(sheet.headings());
        sheet.rows()
                .forEach(row ->
                        csv.writeRecord(row.stream().map(ReportFile::text).toList()));
        csv.flush();
        text.flush();
    }

    /**
     * A cell as a file shows it. What begins like a formula would be one in a spreadsheet, and titles are written by
     * many.
     */
    static String text(@Nullable Object cell) {
        String text =
                cell instanceof Double share ? BigDecimal.valueOf(share).toPlainString() : Objects.toString(cell, "");
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void workbook(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "learning", "1.0")) {
            Worksheet table = workbook.newWorksheet(sheet.name());
            int at = 0;
            for (String note : sheet.notes()) {
                table.value(at++, 0, note);
            }
            write(table, at++, sheet.headings());
            table.range(at - 1, 0, at - 1, sheet.headings().size() - 1)
                    .style()
                    .bold()
                    .set();
            table.freezePane(0, at);
            for (List<@Nullable Object> row : (Iterable<List<@Nullable Object>>) sheet.rows()::iterator) {
                write(table, at++, row);
            }
            table.finish();
        }
    }

    private static void write(Worksheet table, int at, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                table.value(at, column, number);
            } else if (cell != null) {
                table.value(at, column, cell.toString());
            }
        }
    }
}
