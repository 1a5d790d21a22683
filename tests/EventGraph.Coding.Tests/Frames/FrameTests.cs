namespace EventGraph.Coding.Tests.Frames;

public sealed class FrameTests
{
    [Theory]
    [InlineData("Turkey condemned Israel.", "country:TUR ACCUSE country:ISR")]
    [InlineData("Israel was condemned by Turkey.", "country:TUR ACCUSE country:ISR")]
    [InlineData("Russia invaded Ukraine.", "country:RUS ASSAULT country:UKR")]
    [InlineData("The United States imposed sanctions on Iran.", "country:USA COERCE country:IRN")]
    [InlineData("Japan lifted its sanctions on Iran.", "country:JPN RETREAT country:IRN")]
    [InlineData("Germany expelled two Russian diplomats.", "country:DEU SANCTION country:RUS")]
    [InlineData("Poland sent weapons to Ukraine.", "country:POL AID country:UKR")]
    [InlineData("Talks between Armenia and Azerbaijan were held in Vienna.", "country:ARM CONSULT country:AZE")]
    [InlineData("Britain demanded the release of its sailors from Iran.", "country:GBR REQUEST country:IRN")]
    [InlineData("Japan gave ten million dollars to promote trade in Kenya.", "country:JPN AID country:KEN")]
    [InlineData("Three Turkish soldiers were killed in an air strike by Syria.", "country:SYR ASSAULT country:TUR")]
    [InlineData("France praised Germany.", "country:FRA SUPPORT country:DEU")]
    [InlineData("Macron visited China.", "person:emmanuel-macron CONSULT country:CHN")]
    [InlineData("Iran rejected a proposal from Iraq.", "country:IRN REJECT country:IRQ")]
    public void A_plain_sentence_has_its_event(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("The Israeli embassy was stormed by Turkish demonstrators.", "group:TUR/protesters PROTEST country:ISR")]
    [InlineData("Kenyan protesters were attacked by Turkish soldiers.", "country:TUR ASSAULT group:KEN/protesters")]
    public void Of_a_passive_the_doer_decides_the_sense(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Poland sent Ukraine tanks.", "country:POL AID country:UKR")]
    [InlineData("Kenya and Uganda are jointly hunting the rebels.", "country:KEN COOPERATE country:UGA")]
    [InlineData("Manila has charged that Chinese coastguard cutters trained water cannon on a supply boat.", "country:PHL ACCUSE country:CHN")]
    public void A_recipient_an_adverb_and_a_clause_with_that_are_found_where_they_stand(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("The talks followed Turkey's invasion of Cyprus.", "country:TUR ASSAULT country:CYP")]
    [InlineData("Western sanctions on Iran have failed.", "bloc:west COERCE country:IRN")]
    [InlineData("Putin faced an outburst by the leader of Tajikistan.", "person:emomali-rahmon ACCUSE person:vladimir-putin")]
    public void A_noun_tells_an_event(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Chinese police jailed two jewellers.", "country:CHN COERCE group:CHN/civilians")]
    [InlineData("Turkish police jailed the bodyguard of a Syrian senator.", "country:TUR COERCE group:SYR/civilians")]
    public void A_noun_for_people_is_somebody_where_a_verb_asks_for_one(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Chad closed its border with Sudan, and Qatar praised Chad.", "country:TCD COERCE country:QAT")]
    [InlineData("Spain threatened to sue Peru and stopped its aid.", "country:ESP THREATEN -")]
    public void What_a_clause_of_its_own_tells_is_not_drawn_into_the_one_before(string text, string unexpected) => Assert.DoesNotContain(unexpected, Coder.Read(text));

    [Theory]
    [InlineData("Russia refused to release the Ukrainian prisoners.", "REJECT")]
    [InlineData("Iran threatened to attack Israel.", "THREATEN")]
    [InlineData("China agreed to provide aid to Pakistan.", "AGREE")]
    [InlineData("France urged Turkey to withdraw its troops from Syria.", "REQUEST")]
    [InlineData("Germany suspended aid to Mali.", "SANCTION")]
    [InlineData("Britain said that Russia must withdraw its troops from Ukraine.", "REQUEST")]
    public void The_word_that_governs_decides(string text, string type)
    {
        string[] read = Coder.Read(text);

        Assert.Contains(read, e => e.Contains($" {type} ", StringComparison.Ordinal));
        Assert.DoesNotContain(read, e => e.Contains(" ASSAULT ", StringComparison.Ordinal) || e.Contains(" AID ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Japan accepted the demands of China.", "country:JPN CONCEDE country:CHN")]
    [InlineData("Japan accepted an invitation from China.", "country:JPN AGREE country:CHN")]
    [InlineData("Germany expelled an Iranian envoy.", "country:DEU SANCTION country:IRN")]
    [InlineData("Germany has freed two Iranian sailors.", "country:DEU RETREAT country:IRN")]
    [InlineData("Egypt granted bail to a Turkish journalist.", "country:EGY CONCEDE group:TUR/media")]
    [InlineData("Egypt launched scathing verbal attacks on Turkey.", "country:EGY ACCUSE country:TUR")]
    [InlineData("Iran fired rockets at Iraq.", "country:IRN ASSAULT country:IRQ")]
    public void The_object_decides_what_a_verb_means(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Chad closed its border with Sudan, and Kenya appealed to Egypt.", "country:TCD COERCE country:KEN")]
    [InlineData("Norway expressed solidarity with Denmark, and Iceland offered to host a meeting.", "country:NOR SUPPORT country:ISL")]
    [InlineData("Spain threatened to sue Bolivia and stopped its aid.", "country:ESP THREATEN -")]
    public void A_clause_ends_where_the_next_begins(string text, string unwanted) => Assert.DoesNotContain(unwanted, Coder.Read(text));

    [Theory]
    [InlineData("Kenya demanded the release of Ugandan fishermen.", "country:KEN REQUEST country:UGA")]
    [InlineData("Thousands of Kenyan students marched to demand the release of Ugandan fishermen.", "group:KEN/civilians PROTEST country:UGA")]
    [InlineData("Belarus hit back by expelling two Polish consuls.", "country:BLR ACCUSE -")]
    [InlineData("Poland closed a border crossing near Bialystok.", "country:POL COERCE group:POL/civilians")]
    [InlineData("Alan Garcia sent the army of Peru to reopen the highway.", "person:alan-garcia MOBILIZE country:PER")]
    [InlineData("The council deplored the shooting, with Russia and China toning down the text.", "org:un-security-council ACCUSE country:RUS")]
    [InlineData("The pact, which was brokered by Brazil, provides aid for Peru.", "country:BRA AID country:PER")]
    [InlineData("North Korea shells South Korea and Russia cuts off gas to Europe.", "country:PRK ASSAULT country:RUS")]
    [InlineData("China bombarded the island of Quemoy.", "country:CHN ASSAULT group:CHN/civilians")]
    [InlineData("Peru and Ecuador signed an accord to end the war between them.", "country:PER RETREAT country:ECU hypothetical")]
    [InlineData("Thousands of Kenyans gathered outside the palace to defend a Ugandan judge.", "group:KEN/civilians PROTEST country:UGA")]
    [InlineData("Britain and the United States recalled their ambassadors for consultations.", "country:GBR CONSULT country:USA")]
    [InlineData("Two other ministers resigned after Putin met Xi.", "person:xi-jinping RETREAT -")]
    [InlineData("Peru is in turmoil. Tribal leaders said that they would attack Chile.", "country:PER THREATEN country:CHL")]
    [InlineData("Japan will not lift its ban until Congress has freed two Chinese sailors.", "country:USA RETREAT country:CHN")]
    public void Who_is_only_spoken_of_is_not_acted_on(string text, string unwanted) => Assert.DoesNotContain(unwanted, Coder.Read(text));

    [Theory]
    [InlineData("China called for an immediate ceasefire.", "country:CHN REQUEST -")]
    [InlineData("Ban Ki-moon called for an end to the blockade.", "person:ban-ki-moon REQUEST -")]
    public void What_is_called_for_needs_nobody_who_is_called(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("France sent soldiers to Mali to attack Niger.", "country:FRA ASSAULT country:NER hypothetical")]
    [InlineData("Lavrov warned in New York.", "person:sergey-lavrov THREATEN country:USA")]
    [InlineData("Iran attacked.", "country:IRN ASSAULT -")]
    public void Neither_a_purpose_nor_a_place_nor_a_deed_without_its_victim_makes_an_event(string text, string unwanted) => Assert.DoesNotContain(unwanted, Coder.Read(text));

    [Theory]
    [InlineData("Denmark summoned the U.S. charge d'affaires.", "country:DNK ACCUSE country:USA")]
    [InlineData("The United States condemned the RSF and imposed sanctions on its commander, Mohamed Hamdan Dagalo.", "country:USA COERCE person:mohamed-hamdan-dagalo")]
    [InlineData("India and Pakistan signed a truce.", "country:IND AGREE country:PAK")]
    [InlineData("Rwanda drove Congo's soldiers out of the town.", "country:RWA ASSAULT country:COD")]
    [InlineData("Chad closed its border with Sudan, and Kenya, Uganda and Japan praised Chad.", "country:JPN SUPPORT country:TCD")]
    [InlineData("Turkey supports the steps of its ally Azerbaijan.", "country:TUR SUPPORT country:AZE")]
    [InlineData("Russia cut all air, sea, rail and postal links with Georgia.", "country:RUS SANCTION country:GEO")]
    [InlineData("The Security Council threatened Fiji with an embargo.", "org:un-security-council THREATEN country:FJI")]
    [InlineData("Russian troops were sent to the border with Norway.", "country:RUS MOBILIZE country:NOR")]
    [InlineData("The Commonwealth's chairman, Pierre Lafont, who visited Fiji, praised Japan.", "person:pierre-lafont SUPPORT country:JPN")]
    [InlineData("Macron, Xi press Greece on debt", "person:emmanuel-macron REQUEST country:GRC")]
    [InlineData("Ontario's premier, Doug Ford, criticized Japan.", "person:doug-ford ACCUSE country:JPN")]
    [InlineData("A senator from Texas, Dale Whitcomb, criticized Denmark.", "person:dale-whitcomb ACCUSE country:DNK")]
    [InlineData("Chadian rebels murdered Pierre Lafont, a teacher who was visiting Niger.", "group:TCD/rebels ASSAULT person:pierre-lafont")]
    [InlineData("Ban Ki-moon praised France.", "person:ban-ki-moon SUPPORT country:FRA")]
    public void The_ends_of_an_event_are_found_within_compounds_lists_and_names_with_hyphens(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Fact]
    public void What_is_suspended_is_not_given() =>
        Assert.DoesNotContain(Coder.Read("Denmark announced a suspension of aid to Egypt."), e => e.Contains(" AID ", StringComparison.Ordinal));

    [Fact]
    public void A_call_on_a_Friday_is_no_call_on_anybody() =>
        Assert.DoesNotContain(Coder.Read("Erdogan called Putin on Friday to congratulate him."), e => e.Contains(" REQUEST ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Turkey did not attack Syria.", "country:TUR ASSAULT country:SYR negated")]
    [InlineData("Turkey will visit nobody, but Putin will meet Erdogan on Friday.", "person:vladimir-putin CONSULT person:recep-tayyip-erdogan future")]
    [InlineData("China had withdrawn, nor has Turkey attacked Syria.", "country:TUR ASSAULT country:SYR negated")]
    [InlineData("Had Turkey attacked Syria, Iran would have fought.", "country:TUR ASSAULT country:SYR hypothetical")]
    [InlineData("Putin is to visit China on Friday.", "person:vladimir-putin CONSULT country:CHN future")]
    [InlineData("Turkey could attack Syria.", "country:TUR ASSAULT country:SYR hypothetical")]
    [InlineData("In 1974 Turkey invaded Cyprus.", "country:TUR ASSAULT country:CYP historical")]
    public void Status_is_read(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Fact]
    public void What_two_do_together_holds_both_ways() => Assert.Equal(
        ["country:CHN AGREE country:RUS", "country:RUS AGREE country:CHN"],
        Coder.Read("Russia and China signed an agreement.").Order());

    [Fact]
    public void What_each_does_to_the_other_holds_both_ways() => Assert.Equal(
        ["country:KEN ACCUSE country:UGA", "country:UGA ACCUSE country:KEN"],
        Coder.Read("Kenya is tired of Uganda, and each accused the other of raids.").Order());

    [Fact]
    public void Every_actor_of_a_list_acts() => Assert.Equal(
        ["country:DEU ACCUSE country:IRN", "country:FRA ACCUSE country:IRN", "country:GBR ACCUSE country:IRN"],
        Coder.Read("France, Germany and Britain condemned Iran.").Order());

    [Fact]
    public void What_somebody_reports_is_the_event_of_whom_he_reports() =>
        Assert.Contains("country:IRN ASSAULT country:IRQ", Coder.Read("The ministry said Iran attacked Iraq."));

    [Fact]
    public void Who_signs_a_decree_does_what_it_says() =>
        Assert.Contains("person:vladimir-putin COERCE country:TUR", Coder.Read("Putin signed a decree that restricts imports from Turkey."));

    [Theory]
    [InlineData("Putin listened.")]
    [InlineData("Kazakhstan is a large country in Central Asia.")]
    [InlineData("Kazakhstan is careful not to compete with Moscow.")]
    public void Where_nothing_is_done_nothing_is_coded(string text) => Assert.Empty(Coder.Read(text));

    [Fact]
    public void A_verb_taken_for_a_noun_is_mended() =>
        Assert.Contains(Coder.Read("Kazakhstan is in turmoil. Security forces shot at protesters."), e => e.Contains(" ASSAULT ", StringComparison.Ordinal));
}
