package org.federation.learning.media;

/** An uploaded file that no further attempt of its own accord will turn into a film. */
final class BadFilm extends Exception {

    private final String problem;
    private final boolean worthAnotherTry;

    private BadFilm(String problem, boolean worthAnotherTry) {
        super(problem, null, false, false);
        this.problem = problem;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** @param problem a name in {@code messages/media_*.properties}, for the editor to read */
    BadFilm(String problem) {
        this(problem, false);
    }

    /** The file may be good and the machine too small: it is kept, for whoever wants it tried once more. */
    static BadFilm beyondLimits(String problem) {
        return new BadFilm(problem, true);
    }

    String problem() {
        return problem;
    }

    boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}
