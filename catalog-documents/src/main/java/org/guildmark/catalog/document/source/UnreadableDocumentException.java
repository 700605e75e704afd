package org.guildmark.catalog.document.source;

/** A document that cannot be read at all. The message is one English sentence meant for the person who uploaded it. */
public final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    UnreadableDocumentException(Code code, String message) {
        super(message);
        this.code = code;
    }

    UnreadableDocumentException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Stable codes, each with the title of its problem. */
    public enum Code {
        /** No byte, or nothing but white space. */
        EMPTY_DOCUMENT("The document is empty"),
        /** More than {@link DocumentReader#MAXIMUM_BYTES}. */
        DOCUMENT_TOO_LARGE("The document is too large"),
        /** More pages, text or time than any standard needs. */
        DOCUMENT_TOO_COMPLEX("The document is too complex"),
        /** Neither text nor .docx nor .pdf. */
        UNSUPPORTED_DOCUMENT_TYPE("This type of document is not supported"),
        /** Damaged or cut off. */
        MALFORMED_DOCUMENT("The document is damaged"),
        /** Expands to far more than its size. */
        ZIP_BOMB("The document expands beyond the limits"),
        /** Declares a document type or entities in its XML. */
        XML_EXTERNAL_ENTITY("The document declares XML entities"),
        /** Only pictures: a scan before text recognition. */
        PDF_WITHOUT_TEXT("The PDF contains no text"),
        /** Needs a password, or forbids the extraction of text. */
        PDF_ENCRYPTED("The PDF is protected"),
        /** Bytes that no text contains. */
        BINARY_TEXT("The file is not text"),
        /** None of the encodings that are tried. */
        UNKNOWN_ENCODING("The encoding of the text is not known");

        private final String title;

        Code(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
