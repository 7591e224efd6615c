package dev.guardrail.verify.book;

import dev.guardrail.ledger.ImportEntry.Document;
import dev.guardrail.verify.self.BookPage;

/** An audit of the repository with its milestone. */
record Shelved(Document document, Milestone milestone, BookPage page) {

    String path() {
        return document.path();
    }
}
