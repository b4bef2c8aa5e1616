package iomtriage.ranking.place;

/** People in some order: the policy's own, one bag's, or that with one person moved. */
public interface PersonOrder {

    /** How many people there are. */
    int size();

    /** Who comes at a position, 0 for the first: a number that stands for the person. */
    int at(int position);

    /** The policy's own order, in which people are numbered. */
    static PersonOrder own(int size) {
        return new PersonOrder() {
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
