package dev.guardrail.collect.guard;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.guard.Edit;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a file that can be written again with an edit, and with no other difference. */
public final class RemovableText {

    private static final String MARK = "\uFEFF";

    private final String written;
    private final String text;

    private RemovableText(String written, String text) {
        this.written = written;
        this.text = text;
    }

    /**
     * The text of a file.
     *
     * @throws MalformedException if it is not in UTF-8
     */
    public static RemovableText of(byte[] content) throws MalformedException {
        try {
            String written = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new RemovableText(written, SourceText.decode(content));
        } catch (CharacterCodingException e) {
            throw new MalformedException(0, "it is not in UTF-8");
        }
    }

    /** Its bytes after an edit. The lines that the edit does not touch keep their ends. */
    public byte[] with(Edit edit) {
        int start = offset(edit.start());
        int end = offset(edit.end());
        boolean windows = written.contains("\r\n");
        String replaced = windows ? edit.text().replace("\n", "\r\n") : edit.text();
        return (written.substring(0, start) + replaced + written.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** Where an offset of the text is in what is written. */
    private int offset(int ofText) {
        int at = written.startsWith(MARK) && !text.startsWith(MARK) ? 1 : 0;
        for (int i = 0; i < ofText; i++) {
            at += written.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }
}
