package specimen.house.lower;

import specimen.house.upper.Upper;

public class Lower {
    Upper upper = new Upper();
}
