package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.federation.kit.org.OrgPath;
import org.federation.learning.person.Membership;
import org.federation.learning.playback.Coverage.Range;
import org.federation.learning.playback.Progress.Position;

class PlaybackTest {

    private static final Instant START = Instant.parse("2026-11-22T02:59:00Z");
    private static final int LENGTH = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Membership MEMBER = new Membership(new OrgPath("cn.beijing"), List.of());

    private final UUID person = UUID.randomUUID();
    private final UUID lecture = UUID.randomUUID();
    private final WatchTime time = new WatchTime(person, null, Coverage.NONE);
    private final Progress progress = progress();

    /** The heart of it: any order, any repetition, the same standing. */
    @Property
    void inAnyOrderAndRepetitionTheOutcomeIsTheSame(
            @ForAll("beacons") List<HeardBeacon> beacons, @ForAll Random random) {
        List<HeardBeacon> shuffled = new ArrayList<>(beacons);
        shuffled.addAll(beacons);
        Collections.shuffle(shuffled, random);

        assertEquals(outcome(beacons), outcome(shuffled));
    }

    /** However they come and whatever they claim, nobody sees more than time allows. */
    @Property
    void creditNeverExceedsWhatTimeAllows(
            @ForAll("beacons") List<HeardBeacon> beacons, @ForAll @IntRange(max = 60) int elapsed) {
        Playback playback = playback(START, LENGTH, fresh(), progress());
        Instant now = START.plusSeconds(elapsed);

        beacons.forEach(beacon -> playback.hear(at(beacon, now)));

        int claimed = playback.claimed().seconds();
        assertEquals(Math.min(claimed, 5 + 2 * elapsed), playback.credited().seconds());
    }

    /** What the worker's row keeps is all there is to know: from there it goes on as if it had never been away. */
    @Property
    void aSittingGoesOnFromWhatIsKeptOfIt(
            @ForAll("beacons") List<HeardBeacon> beacons, @ForAll @IntRange(max = 12) int kept) throws IOException {
        Seat stayed = seat();
        Seat gone = seat();
        for (int i = 0; i < beacons.size(); i++) {
            HeardBeacon beacon = at(beacons.get(i), START.plusSeconds(20));
            gone = i == kept ? read(SittingText.of(gone)) : gone;
            tell(stayed, beacon);
            tell(gone, beacon);
        }

        assertEquals(SittingText.of(stayed), SittingText.of(gone));
    }

    @Example
    void twoWindowsOfOneWorkerShareTheTime() {
        Playback left = playback(START, LENGTH, progress);
        Playback right = playback(START, LENGTH, progress);

        left.hear(beacon(left, 1, 0, 50, START.plusSeconds(10)));
        right.hear(beacon(right, 1, 50, 100, START.plusSeconds(10)));

        assertEquals(25, progress.coverage().seconds());
    }

    @Example
    void twoFilmsAtOnceShareTheTimeToo() {
        Playback one = playback(START, LENGTH, progress);
        Playback other = playback(START, LENGTH, progress());

        one.hear(beacon(one, 1, 0, 20, START.plusSeconds(10)));
        other.hear(beacon(other, 1, 0, 20, START.plusSeconds(10)));

        assertEquals(20, one.credited().seconds());
        assertEquals(5, other.credited().seconds());
    }

    @Example
    void aSequenceWithOtherContentEarnsNothing() {
        Playback playback = playback(START, LENGTH, progress);
        playback.hear(beacon(playback, 1, 0, 10, START.plusSeconds(10)));

        assertFalse(playback.hear(beacon(playback, 1, 50, 60, START.plusSeconds(20))));

        assertEquals("{[0,10)}", playback.claimed().toString());
        assertEquals(10, playback.standing().positionSeconds());
    }

    @Example
    void whoJumpsAboutWithoutEndIsNotFollowed() {
        Playback playback = playback(START, 10_000, progress);
        Instant now = START.plusSeconds(5_000);
        for (int i = 0; i < 2_000; i++) {
            playback.hear(beacon(playback, i, 4 * i, 4 * i + 1, now));
        }

        assertEquals(1_000, playback.claimed().pieces());

        playback.hear(beacon(playback, 2_001, 0, 9_000, now));
        assertEquals(9_000, playback.claimed().seconds());
    }

    @Example
    void aRepeatedBeaconEarnsNothingByWaiting() {
        Playback playback = playback(START, LENGTH, progress);
        HeardBeacon greedy = beacon(playback, 1, 0, 100, START);
        playback.hear(greedy);

        playback.hear(at(greedy, START.plusSeconds(40)));

        assertEquals(5, playback.credited().seconds());
    }

    @Example
    void tenCreditedSecondsAreAPlayOnce() {
        Playback playback = playback(START, LENGTH, progress);
        playback.hear(beacon(playback, 1, 0, 9, START.plusSeconds(9)));
        assertFalse(playback.becomesPlay());
        playback.hear(beacon(playback, 2, 9, 10, START.plusSeconds(10)));

        assertTrue(playback.becomesPlay());
        assertFalse(playback.becomesPlay());
        assertTrue(playback.standing().counted());
    }

    @Example
    void halfOfAShortFilmIsAPlay() {
        Playback playback = playback(START, 5, progress);

        playback.hear(beacon(playback, 1, 0, 2, START.plusSeconds(3)));
        assertFalse(playback.becomesPlay());
        playback.hear(beacon(playback, 2, 2, 3, START.plusSeconds(4)));

        assertTrue(playback.becomesPlay());
    }

    @Example
    void nineTenthsOverSeveralPlaybacksComplete() {
        Playback first = playback(START, LENGTH, progress);
        first.hear(beacon(first, 1, 0, 60, START.plusSeconds(60)));
        assertFalse(first.completesLecture());
        Playback second = playback(START.plusSeconds(60), LENGTH, progress);

        second.hear(beacon(second, 1, 60, 90, START.plusSeconds(90)));

        assertTrue(second.completesLecture());
        assertEquals(0.9, second.standing().coverage());
    }

    @Example
    void thePositionIsThatOfTheHighestSequence() {
        Playback playback = playback(START, LENGTH, progress);

        playback.hear(beacon(playback, 7, 0, 30, START.plusSeconds(30)));
        playback.hear(beacon(playback, 3, 0, 10, START.plusSeconds(31)));

        assertEquals(30, playback.standing().positionSeconds());
    }

    @Example
    void aPreviewCountsForNothing() {
        Playback preview = playback(START, LENGTH, null);

        preview.hear(beacon(preview, 1, 0, 100, START.plusSeconds(100)));

        assertFalse(preview.becomesPlay());
        assertFalse(preview.completesLecture());
        assertEquals(1, preview.standing().coverage());
    }

    private Seat seat() {
        Seat seat = Seat.empty(fresh(), 1);
        seat.add(playback(START, LENGTH, seat.time(), progress()));
        return seat;
    }

    private static void tell(Seat seat, HeardBeacon beacon) {
        for (Playback playback : seat.playbacks()) {
            playback.hear(beacon);
            playback.becomesPlay();
            playback.completesLecture();
        }
    }

    private Seat read(String sitting) throws IOException {
        return Seat.of(person, null, JSON.readValue(sitting, Sitting.class), START, 1);
    }

    private BeaconView outcome(List<HeardBeacon> beacons) {
        Playback playback = playback(START, LENGTH, fresh(), progress());
        for (HeardBeacon beacon : beacons) {
            playback.hear(at(beacon, START.plusSeconds(60)));
            playback.becomesPlay();
            playback.completesLecture();
        }
        return playback.standing();
    }

    private Progress progress() {
        return new Progress(person, lecture, Coverage.NONE, 0, new Position(0, null, -1), false, 0, START);
    }

    private final UUID playbackId = UUID.fromString("01a20285-0000-7000-8000-000000000001");

    private WatchTime fresh() {
        return new WatchTime(person, null, Coverage.NONE);
    }

    private Playback playback(Instant startedAt, int length, Progress whose) {
        return playback(startedAt, length, time, whose);
    }

    private Playback playback(Instant startedAt, int length, WatchTime spent, Progress whose) {
        UUID id = new UUID(playbackId.getMostSignificantBits(), startedAt.getEpochSecond());
        return new Playback(
                person,
                id,
                lecture,
                "\"web\\",
                length,
                startedAt,
                startedAt.plusSeconds(3600),
                whose == null ? WatchTime.ofPreview(person, startedAt, 0) : spent,
                whose,
                Coverage.NONE,
                Coverage.NONE,
                Coverage.NONE,
                false);
    }

    private HeardBeacon beacon(Playback playback, int sequence, int from, int to, Instant at) {
        return new HeardBeacon(
                person, MEMBER, playback.id, sequence, Coverage.of(List.of(new Range(from, to))), to, at);
    }

    private static HeardBeacon at(HeardBeacon beacon, Instant at) {
        return new HeardBeacon(
                beacon.personId(),
                beacon.member(),
                beacon.playbackId(),
                beacon.sequence(),
                beacon.claim(),
                beacon.positionSeconds(),
                at);
    }

    /** Beacons with different sequences, as one player sends them; their ranges may overlap. */
    @Provide
    Arbitrary<List<HeardBeacon>> beacons() {
        Arbitrary<Integer> second = Arbitraries.integers().between(0, 120);
        Arbitrary<Integer> sequence = Arbitraries.integers().between(0, 1_000);
        return Combinators.combine(sequence, second, second)
                .as((number, from, to) -> new HeardBeacon(
                        person,
                        MEMBER,
                        playbackId,
                        number,
                        Coverage.of(List.of(new Range(Math.min(from, to), Math.max(from, to)))),
                        number % LENGTH,
                        START))
                .list()
                .ofMaxSize(12)
                .uniqueElements(HeardBeacon::sequence);
    }
}
