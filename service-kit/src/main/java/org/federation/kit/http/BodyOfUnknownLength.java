package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.federation.kit.problem.Problem;

/** Holds a body that comes in chunks to the {@link BodyLimit} while it is read. */
@Provider
class BodyOfUnknownLength implements ReaderInterceptor {

    private final BodyLimit limit;
    private final CurrentVertxRequest current;

    BodyOfUnknownLength(BodyLimit limit, CurrentVertxRequest current) {
        this.limit = limit;
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        RoutingContext request = current.getCurrent();
        if (!request.request().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            reading.setInputStream(new Counted(reading.getInputStream(), limit.of(request)));
        }
        return reading.proceed();
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /**
         * Closing would read the rest, which may have no end; {@link LastAnswer} does that for so long and no longer.
         */
        @Override
        public void close() {}

        private void count(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                // Of all exceptions readers of bodies let this kind through as it is.
                throw new IOException(Problem.tooLarge("too-large"));
            }
        }
    }
}
