package org.federation.learning.media;

import java.io.Closeable;
import java.io.IOException;

/** One request's bytes of an upload, on their way into the store. */
public interface Intake extends Closeable {

    void write(byte[] bytes, int length) throws IOException;

    /**
     * Makes safe all that was written.
     *
     * @return what has to be noted together with the number of bytes, for whoever goes on; until it is, what was noted
     *     before holds
     */
    String settle() throws IOException;

    /** All bytes have come: they are safe, and the film's original. To say so again changes nothing. */
    void complete() throws IOException;
}
