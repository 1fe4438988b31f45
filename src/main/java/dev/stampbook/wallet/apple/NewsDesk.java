package dev.stampbook.wallet.apple;

/// Where phones ask for news of a pass and the secret of that pass, which never changes. Phones ask
/// over https; a server that is tried out without names its address all the same.
public record NewsDesk(String url, String token) {

    private static final int TOKEN_MIN = 32;

    public NewsDesk {
        if (!url.startsWith("http") || token.length() < TOKEN_MIN) {
            throw new IllegalArgumentException("phones ask at an address, with a secret");
        }
    }

    @Override
    public String toString() {
        return "NewsDesk[" + url + ", …]";
    }
}
