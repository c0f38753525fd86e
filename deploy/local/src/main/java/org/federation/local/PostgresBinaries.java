package org.federation.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.federation.local.Refusal.Kind;

/** PostgreSQL's programs, unpacked once from their Maven artifact. */
final class PostgresBinaries {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** Returns the folder with {@code bin/}, {@code lib/} and {@code share/}. */
    static Path unpack(DataFolder data) throws IOException {
        URL archive = PostgresBinaries.class.getClassLoader().getResource(ARCHIVE);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new Refusal(
                    Kind.PROGRAM_MISSING,
                    "No PostgreSQL programs for " + System.getProperty("os.name") + "; Linux on x86-64 is needed");
        }
        Path top = data.bin().resolve("postgres");
        Path mark = top.resolve("unpacked-from");
        // The address names the artifact's version, so a newer one is unpacked anew.
        if (!Files.exists(mark) || !Files.readString(mark).equals(archive.toString())) {
            DataFolder.deleteTree(top);
            try (InputStream compressed = archive.openStream()) {
                unpack(compressed, top);
            }
            Files.writeString(mark, archive.toString());
        }
        return top;
    }

    private static void unpack(InputStream compressed, Path top) throws IOException {
        TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(compressed)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = top.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.resolveSibling("."));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                if ((entry.getMode() & 0100) != 0) {
                    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
                    permissions.add(PosixFilePermission.OWNER_EXECUTE);
                    Files.setPosixFilePermissions(target, permissions);
                }
            }
        }
    }
}
