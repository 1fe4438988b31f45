package dev.stampbook.setup.page;

import java.util.List;

/// The gallery: what kinds of business there are, each with its reward and its colour.
public record IndustriesPage(Frame frame, List<Tile> tiles) {

    /// One of them.
    public record Tile(String name, String reward, String stamps, String address, String look) {

        /// The style names of the tile in its colour.
        public String style() {
            return "industry look look--" + look;
        }
    }
}
