package dev.stampbook.platform.start;

/// The secret of the person who runs the instance; it opens the operator's routes.
public record OperatorToken(String value) {

    @Override
    public String toString() {
        return "OperatorToken[hidden]";
    }
}
