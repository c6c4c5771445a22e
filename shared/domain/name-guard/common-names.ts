/**
 * First names that many people bear, folded. One that is nearly a member's name is more likely
 * somebody else's (a daughter Anne beside a member Anna) than the member's, misspelt.
 */
export const COMMON_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abby abigail adam adele adrian agnes aidan aisha alan albert alex alexa alexander alexandra ' +
    'alexis alfred ali alice alicia alison amanda amelia amina amir amy ana andre andrea andreas andrew ' +
    'angela anita ann anna anne annie anthony antonia antonio ariana arthur ashley audrey barbara beatrice ' +
    'ben benjamin bernard beth betty bianca bob boris brandon brenda brian bridget bruce caitlin camille ' +
    'carl carla carlos carmen carol caroline carolyn catherine cecilia celine charles charlie charlotte ' +
    'chloe chris christina christine christopher claire clara claudia colin connor craig cynthia daisy ' +
    'damian dan dana daniel daniela danielle david deborah denise dennis diana diane diego dominic donald ' +
    'donna doris dorothy douglas dylan edith eduardo edward eileen elaine eleanor elena eli elias elisa ' +
    'elise elizabeth ella ellen elsa emil emilia emily emma eric erica erik erin esther ethan eva evelyn ' +
    'fatima felix fernando fiona frances francesca francis gabriel gabriela gary george georgia gerald ' +
    'gloria gordon greg gregory hanna hannah hans harold harry hassan heather helen helena henry howard ' +
    'hugo ian ibrahim ida ines ingrid irene iris isaac isabel isabella ivan jack jackie jacob jacqueline ' +
    'jake james jamie jan jana jane janet janice janine jason jean jeff jeffrey jennifer jenny jeremy jerry ' +
    'jessica jill jim joan joanna joanne joe joel johan johanna john jonas jonathan jordan jorge jose joseph ' +
    'joshua juan judith judy julia julian juliana julie justin karen karin karl katarina kate katherine ' +
    'kathleen kathryn katie keith kelly ken kenneth kevin kim kristen kristina kyle lara larry laura lauren ' +
    'laurie lea leah lena leo leon leonard leslie liam liana lidia lillian lina linda lisa liz lola lorenzo ' +
    'louis louise luca lucas lucia lucy luis luisa lukas luke lydia lynn mackenzie madeleine maggie malik ' +
    'manuel marc marcel marcia marco marcus margaret maria mariah marian mariana marie marilyn marina mario ' +
    'marion marisa martha martin martina mary mateo matthew maureen maurice max maya megan melanie melissa ' +
    'mia michael michel michelle miguel mike mila milan mina miriam mohamed mohammed molly monica mona ' +
    'morgan nadia nadine naomi natalia natalie natasha nathan neil nicholas nick nicola nicole nina noah noel ' +
    'nora norman oliver olivia omar oscar otto pablo pamela patricia patrick paul paula pauline pedro peter ' +
    'petra philip phillip philippa pierre piotr rachel ralph ramon raymond rebecca regina renata renee ' +
    'ricardo richard rita robert roberta roberto robin roger roland ron ronald rosa rosalie rosie roy russell ' +
    'ruth ryan sabrina sally sam samantha samir samuel sandra sara sarah scott sean sebastian selena serena ' +
    'sergio sharon sheila shirley silvia simon simone sofia sonia sophia sophie stefan stella stephanie ' +
    'stephen steve steven stuart susan suzanne sylvia tamara tania tanya tara teresa terry theo theresa ' +
    'thomas tim timothy tina todd tom tony tracy ursula valentina valerie vanessa vera veronica victoria ' +
    'vincent viola violet virginia vivian walter wanda wayne wendy william xavier yasmin yolanda yusuf yvonne ' +
    'zachary zoe'
  ).split(' '),
);
