package org.federation.learning.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends to the original where it will lie. */
final class FolderIntake implements Intake {

    private final FileChannel file;

    FolderIntake(Path original, long received) throws IOException {
        file = FileChannel.open(original, StandardOpenOption.WRITE);
        // What an earlier writer left beyond the noted offset was never acknowledged.
        file.truncate(received);
        file.position(received);
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }

    @Override
    public String settle() throws IOException {
        file.force(false);
        return "";
    }

    @Override
    public void complete() throws IOException {
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
