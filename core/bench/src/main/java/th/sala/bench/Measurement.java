package th.sala.bench;

/** One group of figures, by the name that {@code ./sala bench NAME} asks for. */
interface Measurement {
    String name();

    /** Adds its figures; whatever goes wrong is written into the table and the others go on. */
    void measure(Site site, Figures figures) throws Exception;
}
