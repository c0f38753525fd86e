package org.federation.kit.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;

/**
 * Reads {@code path,name,kind,members} as CSV (RFC 4180, UTF-8, with or without a byte order mark), one unit at a time,
 * however long the file.
 */
final class OrganizationFile {

    /** The national directory has 2.8 million units. */
    static final long MOST_UNITS = 3_000_000;

    private static final List<String> HEADER = List.of("path", "name", "kind", "members");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern MEMBERS = Pattern.compile("[0-9]{1,10}");
    private static final int LONGEST_NAME = 200;

    /** Takes the units in the order of the file. */
    interface Sink {
        void accept(long line, Organization unit) throws IOException;
    }

    private final OrgScope scope;
    private final ImportProblems problems;
    private long line;

    OrganizationFile(OrgScope scope, ImportProblems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** Hands every good line to the sink and notes every bad one; gives up where there are too many. */
    void read(InputStream bytes, Sink sink) throws IOException {
        line = 1;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(utf8(bytes))) {
            long records = 0;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (++records > MOST_UNITS + 1) {
                    throw Problem.tooLarge("too-many-units").args(MOST_UNITS);
                }
                if (records == 1) {
                    checkHeader(row);
                } else {
                    read(row, sink);
                }
                if (problems.areMany()) {
                    return;
                }
            }
            if (records < 2) {
                problems.add(line, "import.empty");
            }
        } catch (CsvParseException e) {
            problems.add(line + 1, "import.not-csv");
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            problems.add(line + 1, "import.not-utf8");
        }
    }

    private void checkHeader(CsvRecord row) {
        List<String> names = row.getFields();
        if (!HEADER.equals(names.stream().map(OrganizationFile::withoutMark).toList())) {
            problems.add(line, "import.header");
        }
    }

    private void read(CsvRecord row, Sink sink) throws IOException {
        if (row.getFieldCount() != HEADER.size()) {
            problems.add(line, "import.fields");
            return;
        }
        String path = row.getField(0);
        String name = row.getField(1).strip();
        String kind = row.getField(2);
        String members = row.getField(3);
        if (!OrgPath.isPath(path)) {
            problems.add(line, "import.path");
        } else if (!scope.covers(new OrgPath(path))) {
            problems.add(line, "import.outside");
        } else if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(line, "import.name");
        } else if (!KIND.matcher(kind).matches()) {
            problems.add(line, "import.kind");
        } else if (!MEMBERS.matcher(members).matches()) {
            problems.add(line, "import.members");
        } else {
            sink.accept(line, new Organization(new OrgPath(path), name, kind, Long.parseLong(members)));
        }
    }

    private static String withoutMark(String field) {
        return field.startsWith("\uFEFF") ? field.substring(1) : field;
    }

    /** Bytes that are no UTF-8 are refused, not replaced. */
    private static Reader utf8(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
