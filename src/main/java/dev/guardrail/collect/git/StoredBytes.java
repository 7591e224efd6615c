package dev.guardrail.collect.git;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The content of a blob in the object database. */
record StoredBytes(ObjectReader reader, ObjectId id) implements Version.Bytes {

    @Override
    public long size() throws IOException {
        return reader.getObjectSize(id, Constants.OBJ_BLOB);
    }

    @Override
    public InputStream open() throws IOException {
        return reader.open(id, Constants.OBJ_BLOB).openStream();
    }
}
