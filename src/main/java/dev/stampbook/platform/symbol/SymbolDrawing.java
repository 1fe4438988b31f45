package dev.stampbook.platform.symbol;

/// A symbol as a grid of dark and light modules, the quiet zone around it included.
public final class SymbolDrawing {

    /// The height of bars in modules: high enough for a hand scanner held askew.
    static final int BAR_HEIGHT = 60;

    private static final int SCALE_MAX = 32;

    private final Symbol symbol;
    private final boolean[][] rows;
    private final int rowHeight;

    SymbolDrawing(Symbol symbol, boolean[][] rows, int rowHeight) {
        this.symbol = symbol;
        this.rows = rows;
        this.rowHeight = rowHeight;
    }

    /// The symbol that was drawn.
    public Symbol symbol() {
        return symbol;
    }

    /// The width in modules.
    public int width() {
        return rows[0].length + 2 * symbol.quiet();
    }

    /// The height in modules.
    public int height() {
        return rows.length * rowHeight + 2 * symbol.quiet();
    }

    /// Whether the module is dark, counted from the top left; outside everything is light.
    public boolean dark(int x, int y) {
        int column = x - symbol.quiet();
        int row = Math.floorDiv(y - symbol.quiet(), rowHeight);
        return row >= 0
                && row < rows.length
                && column >= 0
                && column < rows[row].length
                && rows[row][column];
    }

    /// An SVG picture with the title for those who hear it; black on white unless the page's style
    /// gives the element another `color`.
    public String svg(String title) {
        return SvgWriter.write(this, title);
    }

    /// A PNG picture of black and white pixels, each module `scale` (1 to 32) pixels wide.
    public byte[] png(int scale) {
        if (scale < 1 || scale > SCALE_MAX) {
            throw new IllegalArgumentException("scale");
        }
        return PngWriter.write(this, scale);
    }

    /// Lines of half blocks, two modules high, that draw the light parts on a dark ground.
    public String terminal() {
        var text = new StringBuilder();
        for (int y = 0; y < height(); y += 2) {
            for (int x = 0; x < width(); x++) {
                text.append(block(!dark(x, y), y + 1 < height() && !dark(x, y + 1)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// The rows of modules inside the quiet zone.
    boolean[][] rows() {
        return rows;
    }

    /// How many modules high each row stands: one in a square, many in bars.
    int rowHeight() {
        return rowHeight;
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
