package io.hegui.engine.format.packed;

import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files inside a zip file. */
public final class ZipFolder implements Closeable {
    /** Names without the UTF-8 flag were written by a Chinese Windows. */
    private static final Charset NAMES = Charset.forName("GB18030");

    private static final int MOST_ENTRIES = 10_000;

    private final ZipFile zip;
    private final long packed;
    private final Limits limits;

    private ZipFolder(ZipFile zip, long packed, Limits limits) {
        this.zip = zip;
        this.packed = packed;
        this.limits = limits;
    }

    /** @throws FaultException if it is no whole zip file, or has far too many entries */
    public static ZipFolder open(ByteSource source, Limits limits) throws IOException {
        var channel = source.channel().orElseThrow(() -> new IOException("a zip file must be on disk or in memory"));
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(NAMES)
                    .setUseUnicodeExtraFields(true)
                    .get();
            ZipFolder folder = new ZipFolder(zip, source.size(), limits);
            if (Collections.list(zip.getEntries()).size() > MOST_ENTRIES) {
                folder.close();
                throw new FaultException(
                        new Fault(Fault.Reason.ENTRIES, 0, Map.of("entries", "more than " + MOST_ENTRIES)));
            }
            return folder;
        } catch (FaultException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw BoundedStream.damaged(e);
        }
    }

    /** Names of the files in it, without folders and what an operating system hides there. */
    public List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store"))
                .toList();
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * Opens a file of that name; empty if there is none.
     *
     * @throws FaultException if it is protected by a password, or packed in an unknown way; the stream throws it where
     *     it is damaged or grows too large
     */
    public Optional<InputStream> open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FaultException(new Fault(Fault.Reason.ENCRYPTED, 0, Map.of("entry", name)));
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new FaultException(new Fault(
                    Fault.Reason.MALFORMED,
                    0,
                    Map.of(
                            "detail",
                            "'" + name + "' is packed by method " + entry.getMethod() + ", which few can unpack")));
        }
        try {
            return Optional.of(new BoundedStream(zip.getInputStream(entry), packed, limits));
        } catch (IOException | RuntimeException e) {
            throw BoundedStream.damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
