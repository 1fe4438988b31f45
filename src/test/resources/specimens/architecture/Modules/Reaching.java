package specimen.house.third;

import specimen.house.upper.inside.Hidden;

class Reaching {
    Hidden hidden = new Hidden();
}
