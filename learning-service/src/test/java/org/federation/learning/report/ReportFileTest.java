package org.federation.learning.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How the cells of a report are written into a file. */
class ReportFileTest {

    @Test
    void numbersArePlainAndTextsAreNoFormulas() {
        assertEquals("0.000027", ReportFile.text(2.7E-5));
        assertEquals("0.125", ReportFile.text(0.125));
        assertEquals("2860000", ReportFile.text(2_860_000L));
        assertEquals("'=1+1", ReportFile.text("=1+1"));
        assertEquals("一线", ReportFile.text("一线"));
        assertEquals("", ReportFile.text(null));
    }
}
