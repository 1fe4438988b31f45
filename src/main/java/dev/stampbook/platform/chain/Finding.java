package dev.stampbook.platform.chain;

/// The first thing in a file that is not as it was.
record Finding(String what) {

    static Finding ofEntry(long seq, String what) {
        return new Finding("entry " + seq + " " + what);
    }
}
