package iomtriage.referrals;

/** People in some order: the policy's own, one bag's, or that with one person moved. */
interface Order {

    /** How many people there are. */
    int size();

    /** Who comes at a position, 0 for the first: a number that stands for the person. */
    int at(int position);

    /** The policy's own order, in which people are numbered. */
    static Order own(int size) {
        return new Order() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public int at(int position) {
                return position;
            }
        };
    }
}
