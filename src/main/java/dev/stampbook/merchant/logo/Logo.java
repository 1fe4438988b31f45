package dev.stampbook.merchant.logo;

import java.util.UUID;

/// A logo with its picture as PNG; two of one id are the same picture.
public record Logo(UUID id, byte[] png) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && logo.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Logo[" + id + "]";
    }
}
