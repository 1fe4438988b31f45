package specimen.house.upper;

import specimen.house.lower.Lower;

public class Upper {
    Lower lower = new Lower();
}
