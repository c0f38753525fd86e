package org.federation.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What the files name in each other must be there: a wrong name would only show in the middle of a loading. */
class DemoFilesTest {

    private static final List<String> NAMING_ACCOUNTS =
            List.of("lectures", "articles", "comments", "contests", "speakers", "venues", "talks", "rules", "learners");

    @Test
    void everybodyNamedHasAnAccount() throws IOException {
        Set<String> accounts = new HashSet<>();
        Account.all().forEach(account -> accounts.add(account.username()));

        for (String file : NAMING_ACCOUNTS) {
            for (JsonNode entry : DemoFiles.json(file + ".json")) {
                assertTrue(accounts.contains(entry.path("as").asText()), () -> file + ": " + entry);
            }
        }
    }

    @Test
    void talksNameSpeakersAndVenuesThatAreThere() throws IOException {
        Set<String> speakers = refs("speakers.json");
        Set<String> venues = refs("venues.json");

        for (JsonNode talk : DemoFiles.json("talks.json")) {
            assertTrue(speakers.contains(talk.path("speaker").asText()), talk::toString);
            assertTrue(venues.contains(talk.path("venue").asText()), talk::toString);
        }
    }

    @Test
    void learnersWatchLecturesThatAreThere() throws IOException {
        Set<String> lectures = refs("lectures.json");

        for (JsonNode learner : DemoFiles.json("learners.json")) {
            learner.path("watches").forEach(entry -> assertTrue(lectures.contains(entry.asText()), entry::asText));
        }
    }

    /** The README searches for it. */
    @Test
    void oneWordIsSaidInALectureWrittenInAnArticleAndAnsweredOfficially() throws IOException {
        Set<String> places = new HashSet<>();
        DemoFiles.json("lectures.json").forEach(lecture -> noteWord(lecture.path("captions"), "said", places));
        DemoFiles.json("articles.json").forEach(article -> noteWord(article.path("body"), "written", places));
        for (JsonNode comment : DemoFiles.json("comments.json")) {
            if (comment.path("official").asBoolean()) {
                noteWord(comment.path("text"), "answered", places);
            }
        }

        assertEquals(Set.of("said", "written", "answered"), places);
    }

    private static void noteWord(JsonNode text, String place, Set<String> places) {
        if (text.toString().contains("五秒")) {
            places.add(place);
        }
    }

    @Test
    void everyoneBelongsToAUnitOfTheDirectory() throws IOException {
        Set<String> units = new HashSet<>();
        DemoFiles.text("organizations.csv").lines().skip(1).forEach(line -> units.add(line.split(",")[0]));

        Account.all().forEach(account -> assertTrue(units.contains(account.org()), account::toString));
        Crowd.accounts().forEach(account -> assertTrue(units.contains(account.org()), account::toString));
    }

    @Test
    void theCrowdHasNamesOfItsOwnAndWatchesLecturesThatAreThere() throws IOException {
        Set<String> names = new HashSet<>();
        Account.all().forEach(account -> names.add(account.username()));
        Set<String> lectures = refs("lectures.json");

        Crowd.accounts().forEach(account -> assertTrue(names.add(account.username()), account::username));
        for (JsonNode group : DemoFiles.json("crowd.json")) {
            group.path("watch").forEach(ref -> assertTrue(lectures.contains(ref.asText()), ref::asText));
        }
    }

    @Test
    void theZoneShowsWhatIsThere() throws IOException {
        Set<String> pieces = refs("lectures.json");
        assertEquals(8, pieces.size());
        pieces.addAll(refs("articles.json"));
        assertEquals(14, pieces.size());

        for (JsonNode column : DemoFiles.json("zone.json").path("columns")) {
            column.path("entries").forEach(entry -> assertTrue(pieces.contains(entry.asText()), entry::asText));
            column.path("pinned").forEach(entry -> assertTrue(pieces.contains(entry.asText()), entry::asText));
        }
    }

    @Test
    void articlesPointIntoLecturesAndToFilesThatAreThere() throws IOException {
        Set<String> lectures = refs("lectures.json");

        for (JsonNode article : DemoFiles.json("articles.json")) {
            String body = article.path("body").toString();
            Matcher points = Pattern.compile("lecture:@([a-z-]+)").matcher(body);
            while (points.find()) {
                assertTrue(lectures.contains(points.group(1)), points::group);
            }
            Matcher files = Pattern.compile("\\(([^)]+\\.pdf)\\)").matcher(body);
            while (files.find()) {
                assertEquals(article.path("pdf").path("name").asText(), files.group(1));
            }
        }
    }

    @Test
    void aLeafletIsAPdfWithWordsInIt() throws IOException {
        for (JsonNode article : DemoFiles.json("articles.json")) {
            if (article.has("pdf")) {
                try (PDDocument pdf = Loader.loadPDF(new Leaflet(article.path("pdf")).bytes())) {
                    String words = new PDFTextStripper().getText(pdf);
                    assertTrue(words.contains(article.path("pdf").path("title").asText()), words);
                }
            }
        }
    }

    @Test
    void commentsNameLecturesAndEarlierCommentsThatAreThere() throws IOException {
        Set<String> lectures = refs("lectures.json");
        Set<String> said = new HashSet<>();

        for (JsonNode comment : DemoFiles.json("comments.json")) {
            assertTrue(lectures.contains(comment.path("lecture").asText()), comment::toString);
            assertTrue(
                    !comment.has("replyTo")
                            || said.contains(comment.path("replyTo").asText()),
                    comment::toString);
            said.add(comment.path("ref").asText());
        }
    }

    @Test
    void everyLectureHasCaptionsInAllLanguagesAndChaptersWithinItsFilm() throws IOException {
        for (JsonNode lecture : DemoFiles.json("lectures.json")) {
            Clip clip = Clip.of(lecture);
            for (JsonNode caption : lecture.path("captions")) {
                assertEquals(2 + Captions.LANGUAGES.size(), caption.size(), caption::toString);
                assertTrue(caption.path(1).asInt() <= clip.seconds(), caption::toString);
            }
            LectureFurnishing.chapters(clip)
                    .forEach(chapter -> assertTrue(chapter.path("atSeconds").asInt() < clip.seconds()));
            assertTrue(PortraitStudio.png(clip).length > 1_000);
        }
    }

    private static Set<String> refs(String file) throws IOException {
        Set<String> refs = new HashSet<>();
        DemoFiles.json(file).forEach(entry -> refs.add(entry.path("ref").asText()));
        return refs;
    }
}
