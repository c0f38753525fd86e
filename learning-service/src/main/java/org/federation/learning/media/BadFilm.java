package org.federation.learning.media;

/** An uploaded file that no further attempt will turn into a film. */
final class BadFilm extends Exception {

    private final String problem;

    /** @param problem a name in {@code messages/media_*.properties}, for the editor to read */
    BadFilm(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
