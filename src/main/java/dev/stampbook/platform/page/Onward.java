package dev.stampbook.platform.page;

/// The answer to a form that did something: the browser goes on to another page of ours (303).
public record Onward(String address) {

    /// Throws for an address that would lead out of the house.
    public Onward {
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException("leads out of the house");
        }
    }
}
