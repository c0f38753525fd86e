package org.federation.learning.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.federation.kit.problem.Problem;
import org.federation.learning.PublicAddress;
import org.jspecify.annotations.Nullable;

/** Prints certificates as PDF, few at a time. */
@ApplicationScoped
class CertificatePress {

    private static final Color RED = new Color(0xB0, 0x1E, 0x23);
    private static final Color GOLD = new Color(0xB8, 0x86, 0x2B);
    private static final Color INK = new Color(0x1F, 0x1B, 0x18);
    private static final Color GREY = new Color(0x6B, 0x63, 0x5C);

    private final CertificateConfig config;
    private final PublicAddress platform;
    private final Semaphore turns;

    CertificatePress(CertificateConfig config, PublicAddress platform) {
        this.config = config;
        this.platform = platform;
        this.turns = new Semaphore(config.atOnce());
    }

    /**
     * Prints one.
     *
     * @param holder the holder's whole name
     * @param unit name of the holder's unit, if it is known
     * @throws Problem 503 if there is no turn in time
     */
    byte[] print(Certificate certificate, String holder, @Nullable String unit, CertificateWords words) {
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable(config.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(config.patience());
        }
        try {
            return draw(certificate, holder, unit, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private byte[] draw(Certificate certificate, String holder, @Nullable String unit, CertificateWords words)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, certificate, words);
            try (CertificatePaper paper = new CertificatePaper(document)) {
                paper.frame(28, 2.5f, RED);
                paper.frame(36, 0.8f, GOLD);
                paper.centered(words.text("issuer"), 742, 13, GOLD);
                paper.centered(words.text("title"), 680, 34, RED);
                paper.rule(660, 180, GOLD);
                paper.centered(words.text("certifies"), 606, 14, GREY);
                paper.centered(holder, 556, 30, INK);
                paper.centered(unit == null ? "" : unit, 526, 13, GREY);
                paper.centered(words.period(certificate), 476, 15, INK);
                paper.centered(words.text("learned"), 446, 14, GREY);
                paper.centered(words.time(certificate), 396, 30, RED);
                paper.centered(words.text("completions", certificate.completions()), 360, 14, INK);
                verification(paper, certificate, words);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void verification(CertificatePaper paper, Certificate certificate, CertificateWords words)
            throws IOException {
        String address = platform.of("/verify/" + certificate.code());
        paper.code(address, 76, 112, 120);
        paper.left(words.issued(certificate), 222, 214, 12, INK);
        paper.left(words.text("number", CertificateCodes.grouped(certificate.code())), 222, 190, 12, INK);
        paper.left(words.text("scan"), 222, 158, 11, GREY);
        paper.left(address, 222, 138, 9, GREY);
        paper.left(words.text("meaning"), 222, 114, 9, GREY);
    }

    private static void describe(PDDocument document, Certificate certificate, CertificateWords words) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(words.text("title"));
        about.setSubject(CertificateCodes.grouped(certificate.code()));
        GregorianCalendar issued = GregorianCalendar.from(certificate.issuedAt().atZone(ZoneId.of("Asia/Shanghai")));
        about.setCreationDate(issued);
        document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
    }
}
