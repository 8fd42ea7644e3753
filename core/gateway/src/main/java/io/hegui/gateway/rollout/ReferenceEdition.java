package io.hegui.gateway.rollout;

import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.ReferenceException;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One whole edition of the operator's parameters, calendar, register and settings of plugins. It is staged, activated
 * and rolled back as if it were a plugin called {@value #ID}; while none is active, the files of the reference directory
 * are in force.
 */
public final class ReferenceEdition {
    /** What it is called where plugins are. */
    public static final String ID = "reference";

    /** Equal files give equal bytes. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2020, 1, 1, 0, 0);

    private ReferenceEdition() {}

    /** All files in one, the same bytes for the same files. */
    public static Buffer pack(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** @throws ReferenceException if it is not what {@link #pack} gave */
    public static SortedMap<String, byte[]> unpack(byte[] edition) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(edition))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!ReferenceData.isFile(entry.getName())) {
                    throw new ReferenceException(entry.getName(), RolloutRefusals.NO_FILE_OF_EDITION.with());
                }
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new ReferenceException(ID, RolloutRefusals.NO_EDITION.with(e.getMessage()));
        }
        return files;
    }
}
