package io.hegui.plugin.bank.datafile;

import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.adapter.FileHint;
import io.hegui.sdk.adapter.RecordReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Data files of table {@code CLGRDK}: UTF-8, fields between {@code |}, no header. Known by their name,
 * {@code <institution>_CLGRDK_<yyyyMMdd>.dat}, or by a first row of so many fields that begins with a credit code. The
 * control file beside one in a zip is compared by whoever unpacks it.
 */
public final class DataFileAdapter implements DataAdapter {
    private static final Pattern NAME = Pattern.compile("(?i)[0-9A-Z]{18}_CLGRDK_[0-9]{8}\\.dat(\\.gz)?");
    private static final Pattern CODE = Pattern.compile("(\u00EF\u00BB\u00BF)?[0-9A-Z]{18}");

    @Override
    public String id() {
        return "pbc-data-file";
    }

    @Override
    public boolean accepts(FileHint hint) {
        return NAME.matcher(hint.fileName()).matches() || looksLikeOne(hint.start());
    }

    @Override
    public RecordReader open(InputStream bytes) {
        return new DataFileReader(bytes);
    }

    private static boolean looksLikeOne(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String[] fields = (end < 0 ? text : text.substring(0, end)).split("\\|", -1);
        return fields.length == DataFileLayout.COLUMNS.size()
                && CODE.matcher(fields[0]).matches();
    }
}
