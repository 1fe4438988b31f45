package dev.stampbook.card;

class CountingTest {

    @Test
    @CsvSource(
            textBlock =
                    """
                    tables above a method
                    do not count
                    """)
    void fits() {}

    static {
        int first = 1;
    }
}
