package org.sced.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew without the time of its making, so that the same tables give the same bytes.
 *
 * <p>The writer of workbooks stamps them with the clock, and packs them in a form that {@link
 * java.util.zip.ZipInputStream} cannot read; the directory at the end of the file is sound and is read here.
 */
final class TimelessZip {
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created\\b.*?</dcterms:created>";

    private TimelessZip() {}

    static byte[] of(byte[] workbook) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - END_LENGTH;
        int entries = zip.getShort(end + 10);
        int place = zip.getInt(end + 16);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                int nameLength = zip.getShort(place + 28);
                String name = new String(workbook, place + ENTRY_LENGTH, nameLength, StandardCharsets.US_ASCII);
                int start = zip.getInt(place + 42) + LOCAL_LENGTH + nameLength;
                byte[] content = inflated(workbook, start, zip.getInt(place + 20), zip.getInt(place + 24));
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                out.write(name.equals(PROPERTIES) ? undated(content) : content);
                out.closeEntry();
                place += ENTRY_LENGTH + nameLength;
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst(CREATED, "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] inflated(byte[] zip, int start, int packed, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, start, packed);
            byte[] content = new byte[size];
            int read = 0;
            while (read < size && !inflater.finished()) {
                int more = inflater.inflate(content, read, size - read);
                if (more == 0 && inflater.needsInput()) {
                    break;
                }
                read += more;
            }
            if (read != size) {
                throw new IOException("an entry of a workbook has " + read + " bytes instead of " + size);
            }
            return content;
        } catch (DataFormatException e) {
            throw new IOException("an entry of a workbook cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
